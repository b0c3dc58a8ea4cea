// Reads one case a line from standard input and writes one line each: what a BoringSSL client has against the chain,
// empty where its handshake with a BoringSSL server that presents the chain succeeds.
//
// A line holds, separated by blanks: what the client looks for; the date, in seconds since 1970; the server's private
// key; how many certificates the server presents, and they; how many trust anchors there are, and they. Keys are
// PKCS #8, and they and certificates DER in base64.
#include <openssl/base64.h>
#include <openssl/bytestring.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void die(const char *what) {
  fprintf(stderr, "boringssl-verify: %s\n", what);
  exit(2);
}

static char *next_word(void) {
  char *word = strtok(NULL, " \n");
  if (word == NULL) die("a line is too short");
  return word;
}

static long next_number(void) { return strtol(next_word(), NULL, 10); }

static size_t next_bytes(uint8_t **bytes) {
  const char *word = next_word();
  size_t length, size = strlen(word);
  *bytes = malloc(size);
  if (!EVP_DecodeBase64(*bytes, &length, size, (const uint8_t *)word, size)) die("that is no base64");
  return length;
}

// NULL where BoringSSL cannot read it.
static X509 *next_certificate(void) {
  uint8_t *bytes;
  size_t length = next_bytes(&bytes);
  const uint8_t *at = bytes;
  X509 *certificate = d2i_X509(NULL, &at, (long)length);
  free(bytes);
  return certificate;
}

// NULL where BoringSSL knows no such key.
static EVP_PKEY *next_key(void) {
  uint8_t *bytes;
  size_t length = next_bytes(&bytes);
  CBS cbs;
  CBS_init(&cbs, bytes, length);
  EVP_PKEY *key = EVP_parse_private_key(&cbs);
  free(bytes);
  return key;
}

// Both sides in memory, with BoringSSL's defaults but for the anchors, the name and the date.
static void handshake(SSL *client, SSL *server) {
  BIO *ends[2];
  if (!BIO_new_bio_pair(&ends[0], 0, &ends[1], 0)) die("no memory");
  SSL_set_bio(client, ends[0], ends[0]);
  SSL_set_bio(server, ends[1], ends[1]);
  SSL_set_connect_state(client);
  SSL_set_accept_state(server);
  for (int turn = 0; turn < 20; turn++) {
    if (SSL_do_handshake(client) == 1) return;
    if (SSL_get_error(client, -1) != SSL_ERROR_WANT_READ) return;
    if (SSL_do_handshake(server) != 1 && SSL_get_error(server, -1) != SSL_ERROR_WANT_READ) return;
  }
  die("the handshake does not end");
}

static void judge(const char *reference) {
  SSL_CTX *client_context = SSL_CTX_new(TLS_method());
  SSL_CTX *server_context = SSL_CTX_new(TLS_method());
  long now = next_number();
  EVP_PKEY *key = next_key();
  const char *refusal = NULL;
  long presented = next_number();
  for (long i = 0; i < presented; i++) {
    X509 *certificate = next_certificate();
    if (certificate == NULL) refusal = "a certificate cannot be decoded";
    else if (i == 0 && !SSL_CTX_use_certificate(server_context, certificate)) refusal = "a server cannot use it";
    else if (i > 0) SSL_CTX_add1_chain_cert(server_context, certificate);
    X509_free(certificate);
  }
  long anchors = next_number();
  for (long i = 0; i < anchors; i++) {
    X509 *anchor = next_certificate();
    if (anchor != NULL) X509_STORE_add_cert(SSL_CTX_get_cert_store(client_context), anchor);
    X509_free(anchor);
  }
  if (refusal == NULL && (key == NULL || !SSL_CTX_use_PrivateKey(server_context, key)))
    refusal = "a server cannot use its key";

  SSL *client = SSL_new(client_context), *server = SSL_new(server_context);
  SSL_set_verify(client, SSL_VERIFY_PEER, NULL);
  X509_VERIFY_PARAM *param = SSL_get0_param(client);
  if (!X509_VERIFY_PARAM_set1_ip_asc(param, reference)) X509_VERIFY_PARAM_set1_host(param, reference, strlen(reference));
  X509_VERIFY_PARAM_set_time(param, now);
  if (refusal == NULL) {
    ERR_clear_error();
    handshake(client, server);
    uint32_t error = ERR_peek_error();
    if (SSL_in_init(client)) refusal = ERR_reason_error_string(error);
    if (SSL_in_init(client) && ERR_GET_REASON(error) == SSL_R_CERTIFICATE_VERIFY_FAILED)
      refusal = X509_verify_cert_error_string(SSL_get_verify_result(client));
  }
  puts(refusal == NULL ? "" : refusal);
  SSL_free(client);
  SSL_free(server);
  SSL_CTX_free(client_context);
  SSL_CTX_free(server_context);
  EVP_PKEY_free(key);
}

int main(void) {
  char *line = NULL;
  size_t size = 0;
  while (getline(&line, &size, stdin) > 0) judge(strtok(line, " "));
  free(line);
  return 0;
}
