package nl.sluis.deelnemer;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who runs the gateway, as the configuration says. The deelnemers themselves are read by {@link
 * Deelnemerregister}, which tells in Dutch what is wrong with them.
 *
 * @param beheerders by what the operators are recognised
 */
@ConfigurationProperties("sluis")
record DeelnemerInstellingen(@DefaultValue Aanmelding beheerders) {}
