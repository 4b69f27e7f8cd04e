package nl.sluis.verwerking;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What an operator can set about processing and delivery.
 *
 * @param verwerking tries of a message whose processing fails by a fault of ours
 * @param aflevering tries of an outgoing file
 */
@ConfigurationProperties("sluis")
record VerwerkingInstellingen(Herhaling verwerking, Herhaling aflevering) {}
