package planted.web;

import java.security.SecureRandom;

record MakesRandomness(SecureRandom random) {

    static MakesRandomness make() {
        return new MakesRandomness(new SecureRandom());
    }
}
