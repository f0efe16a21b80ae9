// libunistring's character widths (how many columns of a terminal a character takes) and
// normalisation, and what Swift cannot import of it: a macro that casts.

#ifndef FURIKAERI_CUNISTRING_SHIM_H
#define FURIKAERI_CUNISTRING_SHIM_H

#include <uninorm.h>
#include <uniwidth.h>

// Compatibility decomposition followed by composition.
static inline uninorm_t furikaeri_nfkc(void) { return UNINORM_NFKC; }

#endif
