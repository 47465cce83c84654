#ifndef BELLWETHER_CCRYPTO_SHIM_H
#define BELLWETHER_CCRYPTO_SHIM_H

#include <openssl/sha.h>

#endif
