package nl.sluis.deelnemer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import nl.sluis.audit.Aard;
import nl.sluis.audit.Auditregel;
import nl.sluis.audit.Audittrail;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Connects, changes and disconnects deelnemers while the gateway runs, for the operator. Every
 * Sluis on this database follows within two seconds.
 */
@Component
public class Deelnemerbeheer {
  private static final Logger LOG = LoggerFactory.getLogger(Deelnemerbeheer.class);

  private final Deelnemerregister register;
  private final DeelnemerRepository repository;
  private final Audittrail audit;
  private final TransactionTemplate transactie;
  private final ApplicationEventPublisher omroep;

  Deelnemerbeheer(
      Deelnemerregister register,
      DeelnemerRepository repository,
      Audittrail audit,
      TransactionTemplate transactie,
      ApplicationEventPublisher omroep) {
    this.register = register;
    this.repository = repository;
    this.audit = audit;
    this.transactie = transactie;
    this.omroep = omroep;
  }

  /** How a change ended. */
  public enum Uitkomst {
    NIEUW(Aard.AANMAKEN),
    GEWIJZIGD(Aard.WIJZIGEN),
    VERWIJDERD(Aard.VERWIJDEREN),
    ONBEKEND(Aard.VERWIJDEREN),
    /** It stands in the configuration, where the API does not reach. */
    VAST(Aard.WIJZIGEN),
    /** It was changed since he looked; nothing was done. */
    ACHTERHAALD(Aard.WIJZIGEN);

    private final Aard aard;

    Uitkomst(Aard aard) {
      this.aard = aard;
    }

    private Aard aard() {
      return aard;
    }
  }

  /** All, as handed in, by code. */
  public Map<String, JsonNode> gegevens() {
    return register.gegevens();
  }

  /** Whether it stands in the configuration. */
  public boolean isVast(String code) {
    return register.isVast(code);
  }

  /** Of what stands there now: another one after each change. */
  public String kenmerk(String code) {
    String nu = String.valueOf(gegevens().get(code));
    return UUID.nameUUIDFromBytes(nu.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** What would be wrong with it, also with one that stands in the configuration. */
  public List<Deelnemerfout> keur(String code, ObjectNode json) {
    json.put("code", code);
    return register.keur(json, new ArrayList<>());
  }

  /** What would be wrong without it: who still refers to it. */
  public List<Deelnemerfout> keurZonder(String code) {
    return register.keurZonder(code);
  }

  /**
   * Connects or changes one.
   *
   * @param json after our schema for it
   * @throws Deelnemersfout with all mistakes; nothing is changed then
   */
  public Uitkomst zet(String code, ObjectNode json, Identiteit wie) {
    return zet(code, json, null, wie);
  }

  /**
   * The same, when it is still as he saw it.
   *
   * @param kenmerk of what he saw; null for whatever stands there
   */
  public Uitkomst zet(String code, ObjectNode json, @Nullable String kenmerk, Identiteit wie) {
    json.put("code", code);
    return wijzig(
        code,
        wie,
        () -> {
          if (kenmerk != null && !kenmerk.equals(kenmerk(code))) {
            return Uitkomst.ACHTERHAALD;
          }
          weigerBijFouten(register.keur(json, new ArrayList<>()));
          boolean isNieuw = !register.kent(code);
          repository.bewaar(code, json.toString());
          return isNieuw ? Uitkomst.NIEUW : Uitkomst.GEWIJZIGD;
        });
  }

  /**
   * Disconnects one.
   *
   * @throws Deelnemersfout when another still refers to it
   */
  public Uitkomst verwijder(String code, Identiteit wie) {
    return verwijder(code, null, wie);
  }

  /**
   * The same, when it is still as he saw it.
   *
   * @param kenmerk of what he saw; null for whatever stands there
   */
  public Uitkomst verwijder(String code, @Nullable String kenmerk, Identiteit wie) {
    return wijzig(
        code,
        wie,
        () -> {
          if (kenmerk != null && !kenmerk.equals(kenmerk(code))) {
            return Uitkomst.ACHTERHAALD;
          }
          weigerBijFouten(register.keurZonder(code));
          return repository.verwijder(code) ? Uitkomst.VERWIJDERD : Uitkomst.ONBEKEND;
        });
  }

  private static void weigerBijFouten(List<Deelnemerfout> fouten) {
    if (!fouten.isEmpty()) {
      throw new Deelnemersfout(fouten);
    }
  }

  /** One by one, also between several running Sluizen, and each on what the one before left. */
  private Uitkomst wijzig(String code, Identiteit wie, Supplier<Uitkomst> werk) {
    if (register.isVast(code)) {
      return Uitkomst.VAST;
    }
    Uitkomst uitkomst =
        Objects.requireNonNull(
            transactie.execute(
                status -> {
                  repository.vergrendel();
                  volg();
                  Uitkomst gedaan = werk.get();
                  audit.schrijf(
                      new Auditregel(wie.inAudit(), "DEELNEMER_" + code, null, null, gedaan.name())
                          .met(gedaan.aard())
                          .metVoorwerp("deelnemer " + code));
                  return gedaan;
                }));
    volg();
    return uitkomst;
  }

  /** Takes over what was changed here or elsewhere. */
  @Scheduled(fixedDelay = 2_000)
  void volg() {
    try {
      if (register.ververs()) {
        LOG.info("The deelnemers changed");
        omroep.publishEvent(new DeelnemersGewijzigd());
      }
    } catch (DataAccessException weg) {
      LOG.debug("The deelnemers cannot be read now: {}", weg.getClass().getName());
    }
  }
}
