#include "embedded.h"

// The compiler copies each file in and watches it, so that a build after an edit of Models/ holds
// the edited file. A test compares this list with the folders.
static const unsigned char areas[] = {
#embed "../../Models/areas.csv"
};

static const unsigned char furniture[] = {
#embed "../../Models/furniture.csv"
};

static const struct bellwether_embedded_file files[] = {
    {"Models/areas.csv", areas, sizeof areas},
    {"Models/furniture.csv", furniture, sizeof furniture},
};

struct bellwether_embedded_file bellwether_embedded_file_at(size_t position) {
  static const struct bellwether_embedded_file none = {NULL, NULL, 0};
  return position < sizeof files / sizeof *files ? files[position] : none;
}
