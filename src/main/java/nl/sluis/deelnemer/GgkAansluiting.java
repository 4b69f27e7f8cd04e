package nl.sluis.deelnemer;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The StUF-GGk endpoint of a deelnemer.
 *
 * @param adres where it takes in asynchronous messages
 * @param applicatie name of its application in the envelope
 * @param administratie of the envelope, where its application asks for one
 * @param gebruiker of the envelope, where its application asks for one
 * @param bundel name of the SSL bundle (spring.ssl.bundle) with our client certificate and whom we
 *     trust; null for plain HTTP on this computer and for the certificates that Java trusts
 */
public record GgkAansluiting(
    URI adres,
    @DefaultValue("GGK") String applicatie,
    @Nullable String administratie,
    @Nullable String gebruiker,
    @Nullable String bundel) {}
