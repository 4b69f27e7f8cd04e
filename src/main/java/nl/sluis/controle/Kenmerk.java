package nl.sluis.controle;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.sluis.bericht.Antwoordbericht.Antwoord;
import nl.sluis.bericht.Berichtklasse;
import nl.sluis.bericht.DeclaratieAntwoordbericht.DeclaratieAntwoord;
import nl.sluis.bericht.Declaratiebericht.Declaratie;
import nl.sluis.bericht.Declaratiebericht.Prestatie;
import nl.sluis.bericht.Header;
import nl.sluis.bericht.Startbericht.StartProduct;
import nl.sluis.bericht.Stopbericht.StopProduct;
import nl.sluis.bericht.Toewijzingbericht.ToegewezenProduct;
import nl.sluis.bericht.VerzoekToewijzingbericht.AangevraagdProduct;
import nl.sluis.bericht.VerzoekWijzigingbericht.OngewijzigdProduct;
import nl.sluis.bericht.VerzoekWijzigingbericht.TeWijzigenProduct;
import nl.sluis.bericht.VerzoekWijzigingbericht.Verzoek;
import org.jspecify.annotations.Nullable;

/**
 * By which number its sender finds a berichtklasse back in his own administration. A client is
 * never named: he is found by line and path.
 */
public final class Kenmerk {
  private static final String TOEWIJZING = "ToewijzingNummer";
  private static final String REFERENTIE = "ReferentieAanbieder";

  private Kenmerk() {}

  /** Such as "ReferentieNummer A-12, ToewijzingNummer 8001"; empty when it has none. */
  public static String van(@Nullable Berichtklasse klasse) {
    if (klasse instanceof Prestatie prestatie) {
      return "ReferentieNummer "
          + prestatie.referentieNummer()
          + ", ToewijzingNummer "
          + prestatie.toewijzingNummer();
    }
    if (klasse instanceof Declaratie declaratie) {
      return nummer("DeclaratieNummer", declaratie.declaratieNummer());
    }
    if (klasse instanceof DeclaratieAntwoord antwoord) {
      return nummer("DeclaratieNummer", antwoord.declaratieNummer());
    }
    if (klasse instanceof Header header) {
      return nummer("Identificatie", header.identificatie());
    }
    return vanProduct(klasse);
  }

  private static String vanProduct(@Nullable Berichtklasse klasse) {
    if (klasse instanceof ToegewezenProduct product) {
      return samen(
          nummer(TOEWIJZING, product.toewijzingNummer()),
          nummer(REFERENTIE, product.referentieAanbieder()));
    }
    if (klasse instanceof StartProduct product) {
      return nummer(TOEWIJZING, product.toewijzingNummer());
    }
    if (klasse instanceof StopProduct product) {
      return nummer(TOEWIJZING, product.toewijzingNummer());
    }
    if (klasse instanceof OngewijzigdProduct product) {
      return nummer(TOEWIJZING, product.toewijzingNummer());
    }
    if (klasse instanceof TeWijzigenProduct product) {
      return nummer(TOEWIJZING, product.toewijzingNummer());
    }
    return vanVerzoek(klasse);
  }

  private static String vanVerzoek(@Nullable Berichtklasse klasse) {
    if (klasse instanceof AangevraagdProduct product) {
      return nummer(REFERENTIE, product.referentieAanbieder());
    }
    if (klasse instanceof Verzoek verzoek) {
      return nummer(REFERENTIE, verzoek.referentieAanbieder());
    }
    if (klasse instanceof Antwoord antwoord) {
      return nummer(REFERENTIE, antwoord.referentieAanbieder());
    }
    return "";
  }

  private static String nummer(String naam, @Nullable Object waarde) {
    return waarde == null ? "" : naam + " " + waarde;
  }

  private static String samen(String... nummers) {
    return Stream.of(nummers).filter(nummer -> !nummer.isEmpty()).collect(Collectors.joining(", "));
  }
}
