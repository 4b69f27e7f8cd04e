package nl.sluis.command;

/** {@code sluis sleutels} as an operator types it, for tests in other rooms. */
public final class Sleutelaanroep {
  private Sleutelaanroep() {}

  /**
   * What it says, wherever.
   *
   * @param argumenten of which the last is the address of the gateway
   */
  public static String sleutels(String... argumenten) {
    String[] alle = new String[argumenten.length + 2];
    alle[0] = "sleutels";
    System.arraycopy(argumenten, 0, alle, 1, argumenten.length - 1);
    alle[argumenten.length] = "--adres";
    alle[argumenten.length + 1] = argumenten[argumenten.length - 1];
    Aanroep aanroep = Aanroep.sluis(alle);
    return aanroep.uit() + aanroep.fouten();
  }
}
