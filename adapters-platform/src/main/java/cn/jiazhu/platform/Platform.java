package cn.jiazhu.platform;

import cn.jiazhu.application.port.NationalPlatform;
import cn.jiazhu.application.port.Randomness;
import java.net.URI;
import java.time.Clock;

/// The door: the national platform over HTTP.
public final class Platform {

    private Platform() {}

    /// How the national platform is reached, and by what its answers are known.
    ///
    /// @param client our name there, which every answer is made out to
    /// @param publicKey the platform's ES256 key: X.509 SubjectPublicKeyInfo in base64, the body of a PEM file
    public record Connection(URI address, String issuer, String client, String publicKey) {}

    /// The client of the platform reached so.
    ///
    /// @throws IllegalArgumentException when the key is none
    public static NationalPlatform national(Connection connection, Clock clock, Randomness randomness) {
        return new HttpNationalPlatform(connection, clock, randomness, Line.REST);
    }
}
