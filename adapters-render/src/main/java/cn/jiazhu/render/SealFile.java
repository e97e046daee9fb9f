package cn.jiazhu.render;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.Signer;
import cn.jiazhu.application.port.Signer.KeyRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

/// The issuer's seal on disk, checked before anything is sealed with it.
///
/// @param root where the maker's authority is pinned; empty: nowhere
/// @param signer whose key is to set it
record SealFile(Path path, String root, Signer signer, Instant now) {

    /// @throws Rendering.Unfit naming every fault
    SesSeal open() {
        SesSeal seal = read();
        var faults = faults(seal);
        if (isDemo(seal)) {
            faults.add("a demo seal");
        } else {
            faults.addAll(faultsOfMaker(seal));
        }
        return fit(seal, faults);
    }

    /// Whatever seal is there; without one that our key may set, a new one that nobody relies on.
    SesSeal openForSandbox(SecureRandom random) {
        if (!Files.exists(path) || (isDemo(read()) && !read().admits(certificate()))) {
            write(DemoSealMaker.make(certificate(), now, random));
        }
        SesSeal seal = read();
        return fit(seal, faults(seal));
    }

    /// Whoever can make a key can call himself a maker of seals; who is one says the certificate that was pinned.
    private List<String> faultsOfMaker(SesSeal seal) {
        if (root.isEmpty()) {
            return List.of("its maker is not pinned: name his certificate, or his authority's, as seal.root");
        }
        Chain chain = Chain.read(Path.of(root)).under(seal.maker());
        if (!chain.isClosed()) {
            return List.of("not made under the certificate in " + Path.of(root).getFileName());
        }
        return chain.isInDate(now) ? List.of() : List.of("a certificate above its maker is out of date");
    }

    private SesSeal fit(SesSeal seal, List<String> faults) {
        if (!faults.isEmpty()) {
            throw new Rendering.Unfit(path.getFileName() + ": " + String.join(", ", faults));
        }
        return seal;
    }

    private List<String> faults(SesSeal seal) {
        var faults = new ArrayList<String>();
        if (!seal.isGenuine()) {
            faults.add("not signed by the maker it names");
        }
        if (!seal.maker().isValidOn(Date.from(now))) {
            faults.add("its maker's certificate is out of date");
        }
        if (now.isBefore(seal.validFrom()) || now.isAfter(seal.validUntil())) {
            faults.add("out of date");
        }
        if (!seal.admits(certificate())) {
            faults.add("our key is not among those that may set it");
        }
        try {
            SealPicture.of(seal);
        } catch (IllegalArgumentException e) {
            faults.add(e.getMessage());
        }
        return faults;
    }

    private Bytes certificate() {
        return signer.key(KeyRole.SEAL).chain().getFirst();
    }

    private static boolean isDemo(SesSeal seal) {
        return new Chain(List.of(seal.maker())).isDemo();
    }

    private SesSeal read() {
        try {
            return SesSeal.parse(Bytes.of(Files.readAllBytes(path)));
        } catch (IOException | IllegalArgumentException e) {
            throw new Rendering.Unfit("no seal that can be read: " + path, e);
        }
    }

    private void write(SesSeal seal) {
        Path next = path.resolveSibling(
                path.getFileName() + "." + ProcessHandle.current().pid());
        try {
            Files.write(next, seal.file().array());
            Files.move(next, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new Rendering.Unfit("cannot be written: " + path, e);
        }
    }
}
