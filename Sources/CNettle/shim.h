// Nettle's SHA-2: the digest of an imported file.

#ifndef FURIKAERI_CNETTLE_SHIM_H
#define FURIKAERI_CNETTLE_SHIM_H

#include <nettle/sha2.h>

#endif
