// Reads one case a line from standard input and writes one JSON string a line: what crypto/x509 has against the chain,
// empty where it accepts it.
package main

import (
	"bufio"
	"crypto/x509"
	"encoding/json"
	"encoding/pem"
	"os"
	"time"
)

type chain struct {
	Presented []string
	Anchors   []string
	Reference string
	Now       time.Time
}

func main() {
	in := json.NewDecoder(bufio.NewReader(os.Stdin))
	out := json.NewEncoder(os.Stdout)
	for {
		var one chain
		if in.Decode(&one) != nil {
			return
		}
		answer := ""
		if err := verify(one); err != nil {
			answer = err.Error()
		}
		if out.Encode(answer) != nil {
			os.Exit(1)
		}
	}
}

// As crypto/tls does for a client: every certificate has to parse, and all but the first are a pool.
func verify(one chain) error {
	options := x509.VerifyOptions{
		DNSName:       one.Reference,
		CurrentTime:   one.Now,
		Roots:         x509.NewCertPool(),
		Intermediates: x509.NewCertPool(),
	}
	for _, text := range one.Anchors {
		anchor, err := parse(text)
		if err != nil {
			return err
		}
		options.Roots.AddCert(anchor)
	}
	var endEntity *x509.Certificate
	for index, text := range one.Presented {
		certificate, err := parse(text)
		if err != nil {
			return err
		}
		if index == 0 {
			endEntity = certificate
		} else {
			options.Intermediates.AddCert(certificate)
		}
	}
	_, err := endEntity.Verify(options)
	return err
}

func parse(text string) (*x509.Certificate, error) {
	block, _ := pem.Decode([]byte(text))
	return x509.ParseCertificate(block.Bytes)
}
