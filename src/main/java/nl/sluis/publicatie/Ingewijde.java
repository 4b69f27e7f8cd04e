package nl.sluis.publicatie;

/** Who knows a part of what is published already, for it is about his own clients. */
enum Ingewijde {
  GEMEENTE,
  AANBIEDER;

  String van(Blad blad) {
    return this == GEMEENTE ? blad.gemeente() : blad.aanbieder();
  }
}
