package nl.sluis.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import nl.sluis.invoer.Afgebroken;
import nl.sluis.invoer.Leesbaar;

/** What a gateway answers that does not do what was asked, as its user reads it. */
final class Weigering {
  private static final int ONGELDIG = 400;
  private static final int HOOGSTENS = 20;
  private static final ObjectMapper JSON = new ObjectMapper();

  private Weigering() {}

  /**
   * The JSON of an answer with this status.
   *
   * @throws Afgebroken with all that the gateway says is wrong, when it answers with another
   */
  static JsonNode eis(int status, HttpResponse<byte[]> antwoord) throws IOException {
    if (antwoord.statusCode() != status) {
      throw van(antwoord, antwoord.body());
    }
    return JSON.readTree(antwoord.body());
  }

  /**
   * With all that the gateway says is wrong.
   *
   * @param inhoud of that answer
   */
  static Afgebroken van(HttpResponse<?> antwoord, byte[] inhoud) {
    JsonNode json = json(inhoud);
    boolean isHttp = "http".equals(antwoord.uri().getScheme());
    if (antwoord.statusCode() == ONGELDIG && isHttp && !json.isObject()) {
      return new Afgebroken(
          "op %s antwoordt iets dat geen http verwacht; waarschijnlijk moet het adres met https://"
                  .formatted(antwoord.uri().getAuthority())
              + " beginnen");
    }
    StringBuilder tekst =
        new StringBuilder("de gateway antwoordt met ").append(antwoord.statusCode());
    String uitleg = json.path("detail").asText();
    if (!uitleg.isEmpty()) {
      tekst.append(": ").append(Leesbaar.regel(uitleg));
    }
    JsonNode fouten = json.path("errors");
    for (int i = 0; i < Math.min(fouten.size(), HOOGSTENS); i++) {
      tekst.append(regel(fouten.get(i), uitleg));
    }
    if (fouten.size() > HOOGSTENS) {
      tekst.append("\n  en nog %d andere".formatted(fouten.size() - HOOGSTENS));
    }
    return new Afgebroken(tekst.toString());
  }

  /** Where one thing is wrong, and what, unless that was said already. */
  private static String regel(JsonNode fout, String gezegd) {
    String plaats = fout.path("location").asText().replaceFirst("^#/?", "");
    String uitleg = fout.path("detail").asText();
    if (uitleg.equals(gezegd)) {
      return plaats.isEmpty() ? "" : " (%s)".formatted(Leesbaar.regel(plaats));
    }
    return "\n  " + Leesbaar.regel(plaats.isEmpty() ? uitleg : plaats + ": " + uitleg);
  }

  /** What an answer says; nothing when it is no JSON. */
  static JsonNode json(byte[] inhoud) {
    try {
      return JSON.readTree(inhoud);
    } catch (IOException geenJson) {
      return MissingNode.getInstance();
    }
  }
}
