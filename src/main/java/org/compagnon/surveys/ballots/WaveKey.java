package org.compagnon.surveys.ballots;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import org.bouncycastle.crypto.params.RSAPrivateCrtKeyParameters;

/// Signs the ballots of one wave and population, and nothing else: a ballot of one opens no other.
public final class WaveKey {

    static final int BITS = 2048;
    static final BigInteger EXPONENT = RSAKeyGenParameterSpec.F4;

    private final RSAPrivateCrtKey key;
    private final RSAPrivateCrtKeyParameters parameters;
    private final PublishedKey published;

    private WaveKey(RSAPrivateCrtKey key) throws GeneralSecurityException {
        this.key = key;
        this.parameters = new RSAPrivateCrtKeyParameters(
                key.getModulus(),
                key.getPublicExponent(),
                key.getPrivateExponent(),
                key.getPrimeP(),
                key.getPrimeQ(),
                key.getPrimeExponentP(),
                key.getPrimeExponentQ(),
                key.getCrtCoefficient());
        this.published = new PublishedKey((RSAPublicKey) KeyFactory.getInstance("RSA")
                .generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent())));
    }

    /// Takes from 50 to 500 milliseconds: made when a wave is, not when a ballot is drawn.
    public static WaveKey fresh(SecureRandom random) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(new RSAKeyGenParameterSpec(BITS, EXPONENT), random);
            return new WaveKey((RSAPrivateCrtKey) generator.generateKeyPair().getPrivate());
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /// From the text that [#secret()] gave.
    public static WaveKey opened(String secret) {
        try {
            var pkcs8 = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(secret));
            return new WaveKey((RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(pkcs8));
        } catch (GeneralSecurityException | ClassCastException unreadable) {
            throw new IllegalArgumentException("Not a wave's key", unreadable);
        }
    }

    /// PKCS #8 as base64, for the vault and nothing else. With it ballots can be invented, but none can be traced.
    public String secret() {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    public PublishedKey published() {
        return published;
    }

    /// Once for each invitation. The same request gives the same signature.
    ///
    /// @throws BallotRefused if the request is not below this key's modulus
    public BlindSignature sign(BlindedRequest request, SecureRandom random) {
        return BlindSignature.of(Rsabssa.blindSign(parameters, request.bytes(), random));
    }

    /// Not for logs.
    @Override
    public String toString() {
        return "WaveKey " + published.fingerprint();
    }
}
