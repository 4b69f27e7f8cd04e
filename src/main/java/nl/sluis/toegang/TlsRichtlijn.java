package nl.sluis.toegang;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * What holds for a secured connection while nobody configured otherwise: what the TLS guidelines of
 * the Dutch NCSC (2025) call good or sufficient. It holds for every SSL bundle, so for the server
 * and for our own clients. A server with a truststore asks for a client certificate.
 */
final class TlsRichtlijn implements EnvironmentPostProcessor {
  private static final String BUNDELS = "spring.ssl.bundle.";
  private static final Set<String> SOORTEN = Set.of("pem", "jks");
  private static final String PROTOCOLLEN = "TLSv1.3,TLSv1.2";
  private static final String SUITES =
      String.join(
          ",",
          "TLS_AES_256_GCM_SHA384",
          "TLS_CHACHA20_POLY1305_SHA256",
          "TLS_AES_128_GCM_SHA256",
          "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
          "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
          "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
          "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
          "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256",
          "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256");

  /** Of the JVM, since Java 17 has no setting per connection; who chose otherwise keeps that. */
  private static final Map<String, String> VAN_JAVA =
      Map.of(
          "jdk.tls.namedGroups", "x25519,secp256r1,secp384r1",
          "jdk.tls.rejectClientInitiatedRenegotiation", "true");

  @Override
  public void postProcessEnvironment(ConfigurableEnvironment omgeving, SpringApplication sluis) {
    Map<String, Object> standaard = new HashMap<>();
    for (String soort : SOORTEN) {
      bind(omgeving, BUNDELS + soort)
          .keySet()
          .forEach(
              naam -> {
                String opties = BUNDELS + soort + "." + naam + ".options.";
                standaard.put(opties + "enabled-protocols", PROTOCOLLEN);
                standaard.put(opties + "ciphers", SUITES);
              });
    }
    server(omgeving, standaard);
    if (!standaard.isEmpty()) {
      VAN_JAVA.forEach(System.getProperties()::putIfAbsent);
      omgeving
          .getPropertySources()
          .addLast(new MapPropertySource(TlsRichtlijn.class.getName(), standaard));
    }
  }

  private static void server(ConfigurableEnvironment omgeving, Map<String, Object> standaard) {
    Map<String, Object> ssl = bind(omgeving, "server.ssl");
    if (ssl.containsKey("key-store") || ssl.containsKey("certificate")) {
      standaard.put("server.ssl.enabled-protocols", PROTOCOLLEN);
      standaard.put("server.ssl.ciphers", SUITES);
    }
    String bundel = omgeving.getProperty("server.ssl.bundle", "");
    boolean metTruststore =
        ssl.containsKey("trust-store")
            || ssl.containsKey("trust-certificate")
            || SOORTEN.stream()
                .map(soort -> bind(omgeving, BUNDELS + soort))
                .anyMatch(
                    bundels ->
                        bundels.get(bundel) instanceof Map<?, ?> inhoud
                            && inhoud.containsKey("truststore"));
    if (metTruststore) {
      standaard.put("server.ssl.client-auth", "want");
    }
  }

  private static Map<String, Object> bind(ConfigurableEnvironment omgeving, String naam) {
    return Binder.get(omgeving)
        .bind(naam, Bindable.mapOf(String.class, Object.class))
        .orElseGet(Map::of);
  }
}
