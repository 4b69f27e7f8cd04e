package nl.sluis.bericht;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A message: the one model of both standards, of heenberichten and of what answers them. */
public sealed interface Bericht
    permits Toewijzingbericht,
        Startbericht,
        Stopbericht,
        VerzoekToewijzingbericht,
        VerzoekWijzigingbericht,
        Antwoordbericht,
        Declaratiebericht,
        DeclaratieAntwoordbericht {

  Header header();

  /** The berichtklasse beside the Header; absent in a retourbericht that is a Header alone. */
  @Nullable Berichtklasse inhoud();

  /** Header and inhoud, in that order. */
  default List<Berichtklasse> klassen() {
    Berichtklasse inhoud = inhoud();
    return inhoud == null ? List.of(header()) : List.of(header(), inhoud);
  }
}
