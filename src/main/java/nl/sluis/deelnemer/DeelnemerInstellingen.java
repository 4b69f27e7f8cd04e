package nl.sluis.deelnemer;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who is connected, as the configuration says.
 *
 * @param deelnemers usually in a file of its own, config/deelnemers.yaml
 * @param beheerders by what the operators are recognised
 */
@ConfigurationProperties("sluis")
record DeelnemerInstellingen(
    @DefaultValue List<Deelnemer> deelnemers, @DefaultValue Aanmelding beheerders) {}
