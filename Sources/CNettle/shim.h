// Nettle's SHA-2 and base64: the digests of files.

#ifndef FURIKAERI_CNETTLE_SHIM_H
#define FURIKAERI_CNETTLE_SHIM_H

#include <nettle/base64.h>
#include <nettle/sha2.h>

#endif
