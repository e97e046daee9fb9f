package cn.jiazhu.platform.sandbox;

import cn.jiazhu.application.port.PlatformUnavailable;
import cn.jiazhu.domain.identity.MobileBinding;
import cn.jiazhu.domain.identity.Person;
import cn.jiazhu.domain.identity.PlatformPersonId;
import cn.jiazhu.domain.identity.Proof;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The people who have an account on the platform.
final class Citizens {

    private final Map<PlatformPersonId, Citizen> people = new LinkedHashMap<>();

    /// Somebody who can be proven by face at level 3.
    record Citizen(PlatformPersonId id, Person person, MobileBinding mobile, Sandbox.Login login) {

        Proof provenAt(Instant at) {
            return new Proof(id, person, Proof.Method.FACE, Proof.REQUIRED_LEVEL, at, mobile);
        }
    }

    /// The same person has the same id in every sandbox.
    synchronized PlatformPersonId add(Person person, MobileBinding mobile, Sandbox.Login login) {
        PlatformPersonId id = idOf(person);
        people.put(id, new Citizen(id, person, mobile, login));
        return id;
    }

    synchronized List<Citizen> all() {
        return List.copyOf(people.values());
    }

    synchronized Optional<Citizen> find(PlatformPersonId id) {
        return Optional.ofNullable(people.get(id));
    }

    Citizen known(PlatformPersonId id) {
        return find(id).orElseThrow(() -> new PlatformUnavailable("no such person"));
    }

    synchronized void bindMobile(PlatformPersonId id, MobileBinding mobile) {
        Citizen citizen = known(id);
        people.put(id, new Citizen(id, citizen.person(), mobile, citizen.login()));
    }

    static PlatformPersonId idOf(Person person) {
        String document = "sandbox " + person.id().type() + " " + person.id().number();
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(document.getBytes(StandardCharsets.UTF_8));
            return new PlatformPersonId(
                    Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, 16)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
