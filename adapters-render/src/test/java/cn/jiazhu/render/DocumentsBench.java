package cn.jiazhu.render;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.DocumentMaker;
import cn.jiazhu.application.port.MadeDocuments;
import cn.jiazhu.application.port.Signer;
import cn.jiazhu.application.port.Signer.KeyRole;
import cn.jiazhu.render.Contender.Sizes;
import cn.jiazhu.render.Holders.Wanted;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// What a pair costs beside what its cryptography costs: `jiazhu bench documents`. Laps of all contenders take turns,
/// so that all meet the same machine in the same mood. Every pair is for somebody new, unless its line says otherwise.
/// `-Dbench.pairs=100000` makes so many pairs instead, and tells whether the last are as cheap as the first.
@EnabledIfSystemProperty(named = "bench", matches = "documents")
class DocumentsBench {

    private static final int ROUNDS = 9;
    private static final int WARM_UP_ROUNDS = 8;
    private static final int OF_PARTS = 400;
    private static final int STRETCH = 10_000;

    @TempDir
    private Path folder;

    private Signer signer;
    private DocumentMaker maker;
    private Practice practice;
    private Practice tuned;

    /// A contender, and who its next lap is for.
    private record Entry(Contender contender, Supplier<List<Wanted>> wanted) {

        Lap lap(int threads) {
            return Lap.run(contender, wanted.get(), threads);
        }
    }

    /// As in production: keys and seal from files.
    @BeforeEach
    void open() {
        var random = new SecureRandom();
        signer = new Rendering.Keys(folder.resolve("keys"), "", random).openForSandbox(KnownKeys.NOW);
        var seal = new Rendering.Seal(folder.resolve("seal.esl"), "");
        Bytes file = seal.openForSandbox(signer, KnownKeys.NOW, random);
        maker = Rendering.open(Copies.ADDRESS, true, signer, file);
        var parsed = SesSeal.parse(file);
        practice = new Practice(signer, parsed, PracticeSealing.ofOfdrw(sealKey(), signer.key(KeyRole.SEAL), parsed));
        tuned = new Practice(signer, parsed, PracticeSealing.kept(signer, parsed));
    }

    private PrivateKey sealKey() {
        var keys = KeyFolder.at(folder.resolve("keys"), "", Device.none());
        return keys.key(new KeyName(KeyRole.SEAL, signer.key(KeyRole.SEAL).id()))
                .getPrivate();
    }

    @Test
    @DisabledIfSystemProperty(named = "bench.pairs", matches = "\\d+")
    void a_pair_beside_its_bare_parts() {
        Map<String, Entry> entries = entries();
        for (int i = 0; i < WARM_UP_ROUNDS; i++) {
            entries.values().forEach(entry -> entry.lap(2));
        }
        var table = new BenchTable();
        for (int i = 0; i < ROUNDS; i++) {
            entries.forEach((name, entry) -> {
                table.add(name, entry.lap(1));
                table.add(name, entry.lap(2));
            });
        }
        table.print();
    }

    private Map<String, Entry> entries() {
        var people = new Holders(1, false).next(2);
        BareParts bare = bare(people.getFirst(), people.getLast());
        var strangers = new Holders(2, false);
        var bidders = new Holders(3, true);
        var entries = new LinkedHashMap<String, Entry>();
        entries.put(BenchTable.OURS, new Entry(this::ours, () -> strangers.next(200)));
        entries.put("with a purpose", new Entry(this::ours, () -> bidders.next(200)));
        entries.put("the same holder", repeated(this::ours, people.getFirst(), 200));
        entries.put(BenchTable.PRACTICE, new Entry(practice, () -> strangers.next(20)));
        entries.put("practice, tuned", new Entry(tuned, () -> strangers.next(20)));
        entries.put(BenchTable.BARE, repeated(bare, people.getFirst(), 600));
        bare.parts().forEach((name, part) -> entries.put(name, repeated(part, people.getFirst(), OF_PARTS)));
        entries.put("QR in its best mask", repeated(bare.bestQr(), people.getFirst(), OF_PARTS));
        return entries;
    }

    private static Entry repeated(Contender contender, Wanted wanted, int times) {
        return new Entry(contender, () -> Collections.nCopies(times, wanted));
    }

    private Sizes ours(Wanted wanted) {
        MadeDocuments documents = documents(wanted);
        return new Sizes(documents.pdf().size(), documents.ofd().size());
    }

    private MadeDocuments documents(Wanted wanted) {
        return maker.make(wanted.copy(), wanted.photo(), wanted.signature());
    }

    private BareParts bare(Wanted first, Wanted second) {
        var text = new CopyQr(Copies.ADDRESS, signer).of(first.copy());
        return BareParts.of(new Made(documents(first)), new Made(documents(second)), signer, text);
    }

    @Test
    @EnabledIfSystemProperty(named = "bench.pairs", matches = "\\d+")
    void the_last_pairs_are_as_cheap_as_the_first() {
        var strangers = new Holders(4, false);
        for (int made = 0; made < Integer.getInteger("bench.pairs"); made += STRETCH) {
            var table = new BenchTable();
            for (int i = 0; i < STRETCH; i += 1_000) {
                table.add("pairs from " + made, Lap.run(this::ours, strangers.next(1_000), 1));
            }
            table.printFlatness();
        }
    }
}
