package nl.sluis.meting;

import java.util.List;

/**
 * What one declaratie costs in a small dossier and in a large one, with a large contract register:
 * every rule judges, and what the declaratie itself meets is the same in both.
 *
 * @param klein prestaties in the small dossier
 * @param groot prestaties in the large one
 */
record Historiemeting(
    int prestaties,
    int contractregels,
    long klein,
    long groot,
    Mediaan.Duur kleinDuur,
    Mediaan.Duur grootDuur) {
  /** Of the measured declaratie; more would not fit a small dossier of some years. */
  private static final int HOOGSTENS = 1000;

  /** The declaratie that is measured where one of so many prestaties was asked for. */
  static Meetbericht bericht(Meetbericht gevraagd) {
    return new Meetbericht(
        gevraagd.gemeente(), gevraagd.aanbieder(), Math.min(HOOGSTENS, gevraagd.prestaties()));
  }

  /** Measures both in turn, in two gateways beside each other. */
  static Historiemeting doe(
      Meetbericht bericht, int contractregels, long klein, long groot, int rondes)
      throws Exception {
    try (Meetgateway kleine = start(bericht, contractregels, klein, rondes);
        Meetgateway grote = start(bericht, contractregels, groot, rondes)) {
      List<Mediaan.Duur> duur =
          Mediaan.vanElk(
              rondes,
              () -> Mediaan.rekentijd() + kleine.postgres() + grote.postgres(),
              List.of(kleine::verwerk, grote::verwerk));
      kleine.controleer();
      grote.controleer();
      return new Historiemeting(
          bericht.prestaties(), contractregels, klein, groot, duur.get(0), duur.get(1));
    }
  }

  private static Meetgateway start(
      Meetbericht bericht, int contractregels, long historie, int rondes) throws Exception {
    Meetgateway gateway = Meetgateway.start(bericht);
    gateway.vulContracten(contractregels);
    gateway.vulHistorie(historie);
    gateway.ontvang(Meting.EERSTE_MAAND, rondes);
    return gateway;
  }
}
