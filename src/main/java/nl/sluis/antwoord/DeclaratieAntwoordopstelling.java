package nl.sluis.antwoord;

import java.util.List;
import java.util.stream.Stream;
import nl.sluis.bericht.Datatypes.BerichtIdentificatie;
import nl.sluis.bericht.Datatypes.TotaalBedrag;
import nl.sluis.bericht.DeclaratieAntwoordbericht;
import nl.sluis.bericht.DeclaratieAntwoordbericht.DeclaratieAntwoord;
import nl.sluis.bericht.Declaratiebericht;
import nl.sluis.bericht.Declaratiebericht.Client;
import nl.sluis.bericht.Declaratiebericht.Declaratie;
import nl.sluis.bericht.Declaratiebericht.Prestatie;
import nl.sluis.bericht.Header;
import nl.sluis.bericht.Plaats;
import nl.sluis.controle.Beoordeling;
import org.jspecify.annotations.Nullable;

/** A declaratie-antwoord (325), by IV087 and IV088: it lists only what was refused. */
final class DeclaratieAntwoordopstelling {
  private final Beoordeling beoordeling;
  private final Antwoordkenmerk kenmerk;
  private final Retourcodes codes;
  private final Header heen;
  private final Declaratie declaratie;

  DeclaratieAntwoordopstelling(Beoordeling beoordeling, Antwoordkenmerk kenmerk) {
    this.beoordeling = beoordeling;
    this.kenmerk = kenmerk;
    this.codes = new Retourcodes(beoordeling);
    Declaratiebericht bericht = (Declaratiebericht) beoordeling.gelezen().gelezen();
    this.heen = bericht.header();
    this.declaratie = bericht.declaratie();
  }

  DeclaratieAntwoordbericht stelOp() {
    Integer niveau = beoordeling.niveau();
    if (niveau == null) {
      return antwoord(
          declaratie.totaalIngediendBedrag().saldo(), List.of(), Retourcodes.VOLLEDIG_TOEGEWEZEN);
    }
    if (niveau == 2) {
      return bericht(Retourcodes.AFGEKEURD, null);
    }
    if (codes.isAfgekeurd(heen)) {
      return bericht(codes.van(heen), null);
    }
    if (codes.isAfgekeurd(declaratie)) {
      // no prestatie was judged, so nothing is granted and nothing is listed (TR342)
      return antwoord(0, List.of(), codes.van(declaratie));
    }
    List<Client> afgewezen = declaratie.clienten().stream().flatMap(this::afgewezen).toList();
    return antwoord(
        declaratie.totaalIngediendBedrag().saldo() - saldo(afgewezen),
        afgewezen,
        Retourcodes.GEEN_OPMERKING);
  }

  private Stream<Client> afgewezen(Client client) {
    if (codes.isAfgekeurd(client)) {
      List<Prestatie> nietBeoordeeld =
          client.prestaties().stream()
              .map(prestatie -> prestatie.terug(Retourcodes.NIET_BEOORDEELD))
              .toList();
      return Stream.of(client.terug(nietBeoordeeld, codes.van(client)));
    }
    List<Prestatie> afgewezen =
        client.prestaties().stream()
            .filter(codes::isAfgekeurd)
            .map(prestatie -> prestatie.terug(codes.van(prestatie)))
            .toList();
    return afgewezen.isEmpty()
        ? Stream.empty()
        : Stream.of(client.terug(afgewezen, Retourcodes.GEEN_OPMERKING));
  }

  private static long saldo(List<Client> clienten) {
    return clienten.stream()
        .flatMap(client -> client.prestaties().stream())
        .mapToLong(prestatie -> prestatie.ingediendBedrag().saldo())
        .sum();
  }

  private DeclaratieAntwoordbericht antwoord(
      long toegekend, List<Client> afgewezen, List<String> retourCodes) {
    return bericht(
        Retourcodes.GEEN_OPMERKING,
        new DeclaratieAntwoord(
            Plaats.GEEN,
            declaratie.declaratieNummer(),
            declaratie.totaalIngediendBedrag(),
            TotaalBedrag.van(toegekend),
            afgewezen,
            retourCodes));
  }

  private DeclaratieAntwoordbericht bericht(
      List<String> headerCodes, @Nullable DeclaratieAntwoord antwoord) {
    Header header =
        heen.declaratieAntwoord(
            beoordeling.gelezen().soort().partner(),
            new BerichtIdentificatie(kenmerk.identificatie(), kenmerk.dagtekening()),
            headerCodes);
    return new DeclaratieAntwoordbericht(header, antwoord);
  }
}
