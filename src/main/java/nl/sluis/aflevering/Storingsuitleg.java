package nl.sluis.aflevering;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.FileSystemException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/**
 * Why a delivery failed, for who has to mend it. Of the fault itself only its kind is told: its
 * text may hold what somebody else wrote.
 */
final class Storingsuitleg {
  private static final Map<Class<? extends Throwable>, String> WOORDEN = woorden();

  private Storingsuitleg() {}

  private static Map<Class<? extends Throwable>, String> woorden() {
    Map<Class<? extends Throwable>, String> woorden = new LinkedHashMap<>();
    woorden.put(UnknownHostException.class, "de naam van zijn server bestaat niet");
    woorden.put(UnresolvedAddressException.class, "de naam van zijn server bestaat niet");
    woorden.put(SocketTimeoutException.class, "zijn server antwoordt niet op tijd");
    woorden.put(HttpTimeoutException.class, "zijn server antwoordt niet op tijd");
    woorden.put(SSLException.class, "de beveiligde verbinding komt niet tot stand");
    woorden.put(ConnectException.class, "zijn server neemt geen verbinding aan");
    woorden.put(FileSystemException.class, "zijn map is niet te beschrijven");
    return woorden;
  }

  /** In Dutch, with the kind of fault behind it for who looks it up. */
  static String van(Throwable storing) {
    String soort = storing.getClass().getSimpleName();
    return Stream.iterate(storing, een -> een != null, Throwable::getCause)
        .limit(10)
        .flatMap(
            een ->
                WOORDEN.entrySet().stream()
                    .filter(woorden -> woorden.getKey().isInstance(een))
                    .map(Map.Entry::getValue)
                    .limit(1))
        .findFirst()
        .map(woorden -> ": %s (%s).".formatted(woorden, soort))
        .orElse(" (%s).".formatted(soort));
  }
}
