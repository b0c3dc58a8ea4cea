// An SMTP server by implicit TLS with the certificates that are given, as chasquid and others in Go are made: crypto/tls
// chooses among them by the name and the algorithms that a client sends, and takes the first where none fits.
package main

import (
	"bufio"
	"crypto/tls"
	"fmt"
	"net"
	"os"
	"strings"
)

func main() {
	config := &tls.Config{}
	for i := 1; i+1 < len(os.Args); i += 2 {
		pair, err := tls.LoadX509KeyPair(os.Args[i], os.Args[i+1])
		if err != nil {
			panic(err)
		}
		config.Certificates = append(config.Certificates, pair)
	}
	listener, err := tls.Listen("tcp", "127.0.0.1:0", config)
	if err != nil {
		panic(err)
	}
	fmt.Println(listener.Addr().(*net.TCPAddr).Port)
	for {
		client, err := listener.Accept()
		if err != nil {
			return
		}
		go talk(client)
	}
}

func talk(client net.Conn) {
	defer client.Close()
	fmt.Fprint(client, "220 go ESMTP\r\n")
	lines := bufio.NewScanner(client)
	for lines.Scan() {
		if strings.HasPrefix(lines.Text(), "QUIT") {
			fmt.Fprint(client, "221 bye\r\n")
			return
		}
		fmt.Fprint(client, "250-go\r\n250 AUTH PLAIN LOGIN\r\n")
	}
}
