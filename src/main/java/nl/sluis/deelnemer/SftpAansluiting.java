package nl.sluis.deelnemer;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The SFTP server of a deelnemer. Its folders are named as ours are: we empty in and fill uit.
 *
 * @param hostsleutel the public key by which the server is recognised, as in a known_hosts file:
 *     {@code ssh-ed25519 AAAA…}; no other is accepted
 * @param sleutelbestand file with our private key
 * @param wachtzinUit name of the environment variable with the passphrase of that key; null when it
 *     has none
 * @param archief where a file goes once it is stored, under a name with the id of the message
 * @param geweigerd where a file goes that is not taken in, with an explanation beside it
 * @param interval how often is looked for files
 */
public record SftpAansluiting(
    String host,
    @DefaultValue("22") int poort,
    String gebruiker,
    String hostsleutel,
    Path sleutelbestand,
    @Nullable String wachtzinUit,
    @DefaultValue("in") String in,
    @DefaultValue("uit") String uit,
    @DefaultValue("archief") String archief,
    @DefaultValue("geweigerd") String geweigerd,
    @DefaultValue("10s") Duration interval) {}
