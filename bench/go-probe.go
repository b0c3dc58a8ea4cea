// What the other probes do, in Go: go-probe ROOT CONCURRENCY LIMIT-MS LIST. STARTTLS, but for port 465.
package main

import (
	"bufio"
	"crypto/tls"
	"crypto/x509"
	"fmt"
	"net"
	"net/smtp"
	"os"
	"strconv"
	"strings"
	"sync"
	"time"
)

func probe(target string, roots *x509.CertPool, limit time.Duration) string {
	host, port, _ := net.SplitHostPort(target)
	config := &tls.Config{RootCAs: roots, ServerName: host}
	connection, err := net.DialTimeout("tcp", target, limit)
	if err != nil {
		return err.Error()
	}
	defer connection.Close()
	connection.SetDeadline(time.Now().Add(limit))
	if port == "465" {
		connection = tls.Client(connection, config)
	}
	client, err := smtp.NewClient(connection, host)
	if err != nil {
		return err.Error()
	}
	if port != "465" {
		if err = client.StartTLS(config); err != nil {
			return err.Error()
		}
	}
	client.Quit()
	if state, ok := client.TLSConnectionState(); ok {
		return state.PeerCertificates[0].NotAfter.String()
	}
	return "ok"
}

func main() {
	pem, _ := os.ReadFile(os.Args[1])
	roots := x509.NewCertPool()
	roots.AppendCertsFromPEM(pem)
	concurrency, _ := strconv.Atoi(os.Args[2])
	limitMs, _ := strconv.Atoi(os.Args[3])
	list, _ := os.Open(os.Args[4])
	places := make(chan struct{}, concurrency)
	var all sync.WaitGroup
	for lines := bufio.NewScanner(list); lines.Scan(); {
		target := strings.TrimSpace(lines.Text())
		places <- struct{}{}
		all.Add(1)
		go func() {
			defer all.Done()
			fmt.Println(target, probe(target, roots, time.Duration(limitMs)*time.Millisecond))
			<-places
		}()
	}
	all.Wait()
}
