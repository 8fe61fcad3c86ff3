package org.compagnon.surveys.ballots;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.engines.RSABlindedEngine;
import org.bouncycastle.crypto.engines.RSABlindingEngine;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.params.RSABlindingParameters;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.params.RSAPrivateCrtKeyParameters;
import org.bouncycastle.crypto.signers.PSSSigner;
import org.bouncycastle.util.BigIntegers;

/// The five steps of RFC 9474, in the RFC's names; padding and modular arithmetic are Bouncy Castle's and the JDK's.
///
/// Source: F. Denis, F. Jacobs, C. A. Wood (2023), *RSA Blind Signatures*, <https://www.rfc-editor.org/rfc/rfc9474>,
/// sections 4.1 to 4.5. The test vectors of its appendix A are a test.
///
/// @param saltLength of the PSS padding, in bytes
/// @param prefixLength of the random bytes that preparing puts before the message
record Rsabssa(int saltLength, int prefixLength) {

    /// Blind also to an operator who chose the key in bad faith, because the signed message holds fresh randomness.
    static final Rsabssa SHA384_PSS_RANDOMIZED = new Rsabssa(48, 32);

    /// What is sent to be signed, and the factor that undoes the blinding.
    record Blinded(byte[] message, BigInteger factor) {}

    byte[] prepare(byte[] message, SecureRandom random) {
        var prepared = new byte[prefixLength + message.length];
        var prefix = new byte[prefixLength];
        random.nextBytes(prefix);
        System.arraycopy(prefix, 0, prepared, 0, prefixLength);
        System.arraycopy(message, 0, prepared, prefixLength, message.length);
        return prepared;
    }

    Blinded blind(RSAPublicKey key, byte[] prepared, SecureRandom random) {
        var salt = new byte[saltLength];
        random.nextBytes(salt);
        var n = key.getModulus();
        BigInteger factor;
        do factor = BigIntegers.createRandomInRange(BigInteger.ONE, n.subtract(BigInteger.ONE), random);
        while (!BigIntegers.modOddIsCoprime(n, factor));
        return blind(key, prepared, salt, factor);
    }

    Blinded blind(RSAPublicKey key, byte[] prepared, byte[] salt, BigInteger factor) {
        var parameters = new RSAKeyParameters(false, key.getModulus(), key.getPublicExponent());
        var signer = new PSSSigner(new RSABlindingEngine(), new SHA384Digest(), salt);
        signer.init(true, new RSABlindingParameters(parameters, factor));
        signer.update(prepared, 0, prepared.length);
        try {
            return new Blinded(signer.generateSignature(), factor);
        } catch (CryptoException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Signs what it cannot read. A fresh blinding of its own at each call keeps the time it takes from telling of
    /// the key, and a result that the public key does not confirm is never given out: it would tell a factor of the
    /// modulus.
    ///
    /// @throws BallotRefused if the message is no number below the modulus
    static byte[] blindSign(RSAPrivateCrtKeyParameters key, byte[] blinded, SecureRandom random) {
        var n = key.getModulus();
        var m = new BigInteger(1, blinded);
        if (blinded.length != bytes(n) || m.signum() == 0 || m.compareTo(n) >= 0) throw BallotRefused.request();

        var engine = new RSABlindedEngine();
        engine.init(true, new ParametersWithRandom(key, random));
        var signature = engine.processBlock(blinded, 0, blinded.length);
        if (!new BigInteger(1, signature).modPow(key.getPublicExponent(), n).equals(m))
            throw new IllegalStateException("The key signed falsely; nothing was given out");
        return signature;
    }

    /// @throws BallotRefused if what comes out is no signature by this key
    byte[] finish(RSAPublicKey key, byte[] prepared, byte[] blindSignature, BigInteger factor) {
        var n = key.getModulus();
        if (blindSignature.length != bytes(n)) throw BallotRefused.forged();
        var signature = BigIntegers.asUnsignedByteArray(
                bytes(n),
                new BigInteger(1, blindSignature).multiply(factor.modInverse(n)).mod(n));
        if (!verify(key, prepared, signature)) throw BallotRefused.forged();
        return signature;
    }

    boolean verify(RSAPublicKey key, byte[] prepared, byte[] signature) {
        try {
            var verifier = Signature.getInstance("RSASSA-PSS");
            verifier.setParameter(new PSSParameterSpec(
                    "SHA-384", "MGF1", MGF1ParameterSpec.SHA384, saltLength, PSSParameterSpec.TRAILER_FIELD_BC));
            verifier.initVerify(key);
            verifier.update(prepared);
            return verifier.verify(signature);
        } catch (SignatureException notOne) {
            return false;
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static int bytes(BigInteger modulus) {
        return (modulus.bitLength() + 7) / 8;
    }
}
