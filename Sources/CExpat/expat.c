#include "CExpat.h"

#include <stdlib.h>

// The memory of the parser that this thread is about to call: expat takes its memory from functions
// without a context. There must be one of it for each thread in the whole program, which a variable
// in a header would not be: every object file would have its own.
static _Thread_local furikaeri_expat_memory *furikaeri_expat_current;

// Before each block stands its size, in a unit that keeps the block aligned.
typedef union {
  size_t size;
  max_align_t align;
} furikaeri_expat_header;

static void *reallocate(void *block, size_t size) {
  furikaeri_expat_memory *memory = furikaeri_expat_current;
  furikaeri_expat_header *header = block ? (furikaeri_expat_header *)block - 1 : NULL;
  size_t before = header ? header->size : 0;
  if (size > before && size - before > memory->left) return NULL;
  if (size > (size_t)-1 - sizeof *header) return NULL;
  header = realloc(header, sizeof *header + size);
  if (!header) return NULL;
  memory->left = memory->left + before - size;
  header->size = size;
  return header + 1;
}

static void *allocate(size_t size) { return reallocate(NULL, size); }

static void release(void *block) {
  if (!block) return;
  furikaeri_expat_header *header = (furikaeri_expat_header *)block - 1;
  furikaeri_expat_current->left += header->size;
  free(header);
}

void furikaeri_expat_use(furikaeri_expat_memory *memory) { furikaeri_expat_current = memory; }

XML_Parser furikaeri_expat_create(furikaeri_expat_memory *memory, XML_Char separator) {
  XML_Memory_Handling_Suite functions = {allocate, reallocate, release};
  XML_Char separators[2] = {separator, 0};
  furikaeri_expat_use(memory);
  return XML_ParserCreate_MM(NULL, &functions, separators);
}
