package nl.sluis.console.ik;

import java.util.List;
import nl.sluis.toegang.Rol;
import nl.sluis.toegang.Sessieduur;
import org.jspecify.annotations.Nullable;

/**
 * Who looks, to himself.
 *
 * @param naam as he is shown to himself; null for who did not log on
 * @param issuer who vouches for him; null for who did not log on
 * @param einde when his session ends; null where there is none
 * @param wissel where he chooses for whom he works; null when he has no choice
 * @param toetsen whether single letters do something
 * @param uitloggen whether he can log out
 */
public record Ikblad(
    @Nullable String naam,
    @Nullable String issuer,
    List<Rol> rollen,
    Sessieduur.@Nullable Einde einde,
    @Nullable String wissel,
    boolean toetsen,
    boolean uitloggen) {

  /** What one may do who works so. */
  public static String uitleg(Rol rol) {
    return switch (rol) {
      case LEZER -> "lezen wat van uw organisatie is";
      case ADMINISTRATIE -> "aanleveren, herstellen, declareren en versturen";
      case BESLISSER -> "beslissen over wat op een besluit wacht";
      case TWEEDE_PAAR_OGEN -> "het besluit van een collega bevestigen";
      case CONTRACTBEHEER -> "contracten inlezen en bijhouden";
      case FUNCTIONARIS -> "zien wie wat bekeek, en wat er over een cliënt bekend is";
      case BEHEERDER -> "deze Sluis beheren, voor alle organisaties";
    };
  }
}
