package cn.jiazhu.render;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.Signer;
import cn.jiazhu.render.Algorithm.DigestSigner;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Keys of a folder, held in memory or on its device. Of each role the newest certified one signs.
final class SoftwareKeys implements Signer {

    private final List<Key> known = new ArrayList<>();
    private final Map<KeyRole, Signing> today = new EnumMap<>(KeyRole.class);

    private record Signing(Key key, Pool<DigestSigner> signers) {}

    /// @throws Rendering.Unfit naming every fault of every key that is to sign
    SoftwareKeys(KeyFolder folder, Instant now, boolean demo, SecureRandom random) {
        var faults = new ArrayList<String>();
        for (KeyName name : folder.names()) {
            Optional<Chain> chain = folder.chain(name);
            chain.ifPresent(certified -> known.add(new Key(name.id(), name.role(), certified.der())));
            if (chain.isPresent() && folder.holds(name)) {
                today.put(name.role(), new Signing(known.getLast(), new Pool<>(folder.signers(name, random))));
            }
        }
        for (KeyRole role : KeyRole.values()) {
            faults.addAll(today.containsKey(role) ? faults(role, now, demo) : List.of("no key for " + role));
        }
        if (!faults.isEmpty()) {
            throw new Rendering.Unfit(String.join(", ", faults));
        }
    }

    @Override
    public Key key(KeyRole role) {
        return signing(role).key;
    }

    @Override
    public List<Key> keys() {
        return List.copyOf(known);
    }

    @Override
    public Bytes sign(KeyRole role, Bytes digest) {
        try {
            return Bytes.of(signing(role).signers.with(signer -> signer.sign(digest.array())));
        } catch (GeneralSecurityException _) {
            throw new IllegalStateException("the key " + role + " does not sign");
        }
    }

    private Signing signing(KeyRole role) {
        return Objects.requireNonNull(today.get(role), role.name());
    }

    private List<String> faults(KeyRole role, Instant now, boolean demo) {
        Key key = key(role);
        Chain chain = Chain.of(key);
        var faults = new ArrayList<String>();
        var name = new KeyName(role, key.id());
        if (chain.isDemo() && !demo) {
            faults.add(name + ": a demo key");
        }
        if (!chain.isInDate(now)) {
            faults.add(name + ": a certificate out of date");
        }
        if (!chain.isClosed()) {
            faults.add(name + ": its certificates do not lead to a root");
        }
        if (!signsAsCertified(role, chain)) {
            faults.add(name + ": the key does not match its certificate");
        }
        return faults;
    }

    private boolean signsAsCertified(KeyRole role, Chain chain) {
        var digest = Bytes.of(new byte[32]);
        try {
            return Algorithm.of(role).verifies(chain.own(), digest, sign(role, digest));
        } catch (IllegalStateException _) {
            return false;
        }
    }
}
