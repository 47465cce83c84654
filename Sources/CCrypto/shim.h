#ifndef BELLWETHER_CCRYPTO_SHIM_H
#define BELLWETHER_CCRYPTO_SHIM_H

#include <openssl/evp.h>
#include <openssl/sha.h>

#endif
