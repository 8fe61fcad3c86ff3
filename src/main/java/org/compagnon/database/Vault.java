package org.compagnon.database;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.UUID;

/// Seals confidential text before it reaches the database, and opens it again. The key lies in a file outside
/// the database: a stolen database tells nothing.
///
/// What is sealed for one row opens only for that row: its id is bound to the sealed text.
public final class Vault {

    private final Aead aead;

    private Vault(Aead aead) {
        this.aead = aead;
    }

    /// Opens the vault whose key stands in the file; makes the key where there is none yet.
    public static Vault at(Path keyFile) {
        try {
            AeadConfig.register();
            if (Files.notExists(keyFile)) {
                var fresh = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
                DataFolder.writePrivately(
                        keyFile, TinkJsonProtoKeysetFormat.serializeKeyset(fresh, InsecureSecretKeyAccess.get()));
            }
            var keys = TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(keyFile), InsecureSecretKeyAccess.get());
            return new Vault(keys.getPrimitive(RegistryConfiguration.get(), Aead.class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("The vault's key cannot be used: " + keyFile, unusable);
        }
    }

    public byte[] seal(String text, UUID row) {
        try {
            return aead.encrypt(text.getBytes(StandardCharsets.UTF_8), bytes(row));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Could not seal a text", impossible);
        }
    }

    public String open(byte[] sealed, UUID row) {
        try {
            return new String(aead.decrypt(sealed, bytes(row)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException foreign) {
            throw new IllegalStateException("A sealed text does not belong to this row or this key", foreign);
        }
    }

    private static byte[] bytes(UUID row) {
        return ByteBuffer.allocate(16)
                .putLong(row.getMostSignificantBits())
                .putLong(row.getLeastSignificantBits())
                .array();
    }
}
