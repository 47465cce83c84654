#ifndef BELLWETHER_CLIBXML2_SHIM_H
#define BELLWETHER_CLIBXML2_SHIM_H

#include <libxml/HTMLparser.h>
#include <libxml/HTMLtree.h>
#include <libxml/encoding.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>

// `xmlFree` is a mutable global, which Swift 6 does not let through.
static inline void bellwether_xml_free(void *pointer) { xmlFree(pointer); }

#endif
