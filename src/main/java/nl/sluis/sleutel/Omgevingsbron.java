package nl.sluis.sleutel;

/** Keys that are handed over at the start; they change only with a new start. */
record Omgevingsbron(String waarden) implements Sleutelbron {
  @Override
  public Sleutelring lees() {
    return Sleutelring.lees(waarden);
  }

  @Override
  public void bewaar(Sleutelring ring) {
    throw new Sleutelfout(
        "De sleutels komen uit de omgeving (SLUIS_SLEUTELS_WAARDEN); Sluis kan die niet wijzigen.",
        "Wijzig ze daar zelf. Een nieuwe sleutel maakt u met ./sluis sleutels maak; geef hem het"
            + " eerstvolgende nummer en laat de oude staan. Start daarna de gateways een voor een"
            + " opnieuw.");
  }

  @Override
  public String stand() {
    return "";
  }

  @Override
  public String omschrijving() {
    return "de omgeving (SLUIS_SLEUTELS_WAARDEN)";
  }

  @Override
  public String toString() {
    return omschrijving();
  }
}
