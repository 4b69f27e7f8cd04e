package nl.sluis.audit;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One line of the trail, in the fields that NEN 7513 asks for. Nothing in it comes from inside a
 * message but codes and pseudonyms: no name, BSN or free text. The moment and the number are given
 * to it by the {@link Audittrail}, and what is known of {@link Handelende who acts} is added there.
 *
 * @param wie code of a deelnemer, name of an operator, {@link #SLUIS} or {@link #ONBEKEND}
 * @param identiteit how that one logged on, such as {@code certificaat 0a1b…} or {@code token
 *     naam}; null for the gateway itself and for a way in that does not tell
 * @param rol in which capacity, such as BEHEERDER; null as identiteit
 * @param wat what was done, one word, such as ONTVANGEN
 * @param aard what that does with data
 * @param bericht the message it was done to; null when there is none
 * @param betrokkenen pseudonyms of the clients whom it is about, sorted, each once
 * @param gemeente CBS code of the gemeente the message is of, as far as known
 * @param regels codes of the rules that a verdict rests on, sorted, each once
 * @param voorwerp what it was done to besides or instead of a message: kind and code, such as
 *     {@code bezorging 12}; null when there is nothing
 * @param uitkomst how it ended, such as GOEDGEKEURD
 * @param vanwaar by which way and from which address, such as {@code http 10.0.0.1} or {@code
 *     opdracht}; null for the gateway itself
 * @param reden why one searched by BSN, in his own words; null for all else
 */
public record Auditregel(
    String wie,
    @Nullable String identiteit,
    @Nullable String rol,
    String wat,
    Aard aard,
    @Nullable UUID bericht,
    List<String> betrokkenen,
    @Nullable String gemeente,
    List<String> regels,
    @Nullable String voorwerp,
    String uitkomst,
    @Nullable String vanwaar,
    @Nullable String reden) {

  /** What the gateway does by itself. */
  public static final String SLUIS = "sluis";

  /** One who did not say who he is, by a way that does not tell. */
  public static final String ONBEKEND = "onbekend";

  public Auditregel {
    betrokkenen = betrokkenen.stream().distinct().sorted().toList();
    regels = regels.stream().distinct().sorted().toList();
  }

  /** Something that was carried out. */
  public Auditregel(
      String wie, String wat, @Nullable UUID bericht, @Nullable String gemeente, String uitkomst) {
    this(
        wie,
        null,
        null,
        wat,
        Aard.UITVOEREN,
        bericht,
        List.of(),
        gemeente,
        List.of(),
        null,
        uitkomst,
        null,
        null);
  }

  /**
   * A look at data.
   *
   * @param wat such as BERICHT_GELEZEN
   * @param voorwerp what was looked at; null when that is the message itself
   * @param uitkomst how it ended, such as GELUKT, NIET_GEVONDEN or GEWEIGERD
   */
  public static Auditregel inzage(
      String wie, String wat, @Nullable UUID bericht, @Nullable String voorwerp, String uitkomst) {
    return new Auditregel(wie, wat, bericht, null, uitkomst).met(Aard.INZIEN).metVoorwerp(voorwerp);
  }

  public Auditregel met(Aard nieuw) {
    return anders(klad -> klad.aard = nieuw);
  }

  /** Done by this one, as far as the line does not say so itself; his own ways are never lost. */
  Auditregel door(Handelende handelende) {
    return anders(
        klad -> {
          klad.identiteit = identiteit == null ? handelende.identiteit() : identiteit;
          klad.rol = rol == null ? handelende.rol() : rol;
          klad.vanwaar = vanwaar == null ? handelende.vanwaar() : vanwaar;
        });
  }

  /** With the clients whom it is about, by their pseudonyms. */
  public Auditregel metBetrokkenen(Collection<String> pseudoniemen) {
    return anders(klad -> klad.betrokkenen = List.copyOf(pseudoniemen));
  }

  /** With the codes of the rules that the verdict rests on. */
  public Auditregel metRegels(Collection<String> codes) {
    return anders(klad -> klad.regels = List.copyOf(codes));
  }

  public Auditregel metVoorwerp(@Nullable String nieuw) {
    return anders(klad -> klad.voorwerp = nieuw);
  }

  public Auditregel metVanwaar(@Nullable String nieuw) {
    return anders(klad -> klad.vanwaar = nieuw);
  }

  public Auditregel metReden(@Nullable String nieuw) {
    return anders(klad -> klad.reden = nieuw);
  }

  /** Without how who did it logged on, from where, and why: what others need not know of him. */
  public Auditregel zonderHerkomst() {
    return anders(
        klad -> {
          klad.identiteit = null;
          klad.vanwaar = null;
          klad.reden = null;
        });
  }

  private Auditregel anders(Consumer<Klad> wijziging) {
    Klad klad = new Klad(this);
    wijziging.accept(klad);
    return klad.regel();
  }

  /** A line on its way to another: what may differ is written, the rest stays. */
  private static final class Klad {
    private final Auditregel was;
    private @Nullable String identiteit;
    private @Nullable String rol;
    private Aard aard;
    private List<String> betrokkenen;
    private List<String> regels;
    private @Nullable String voorwerp;
    private @Nullable String vanwaar;
    private @Nullable String reden;

    Klad(Auditregel was) {
      this.was = was;
      this.identiteit = was.identiteit;
      this.rol = was.rol;
      this.aard = was.aard;
      this.betrokkenen = was.betrokkenen;
      this.regels = was.regels;
      this.voorwerp = was.voorwerp;
      this.vanwaar = was.vanwaar;
      this.reden = was.reden;
    }

    Auditregel regel() {
      return new Auditregel(
          was.wie,
          identiteit,
          rol,
          was.wat,
          aard,
          was.bericht,
          betrokkenen,
          was.gemeente,
          regels,
          voorwerp,
          was.uitkomst,
          vanwaar,
          reden);
    }
  }
}
