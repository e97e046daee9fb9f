package cn.jiazhu.bootstrap;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.DocumentMaker;
import cn.jiazhu.application.port.MadeDocuments;
import cn.jiazhu.domain.Digest;
import cn.jiazhu.domain.annotation.AnnotatedCopy;
import cn.jiazhu.domain.annotation.Blocker.ImageKind;
import cn.jiazhu.domain.annotation.Purpose;
import cn.jiazhu.domain.annotation.Unprintable;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.verification.PrintedElement;
import cn.jiazhu.web.Web.Measure;
import cn.jiazhu.web.Web.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/// A maker of documents, with how long each making took.
record TimedMaker(DocumentMaker maker, Times times) implements DocumentMaker {

    TimedMaker(DocumentMaker maker) {
        this(maker, new Times());
    }

    /// How often it took no longer than so many seconds.
    static final class Times {

        private static final double[] UP_TO = {.001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5};

        private final List<LongAdder> buckets =
                Stream.generate(LongAdder::new).limit(UP_TO.length + 1L).toList();
        private final DoubleAdder sum = new DoubleAdder();

        private void add(double seconds) {
            int bucket = 0;
            while (bucket < UP_TO.length && seconds > UP_TO[bucket]) {
                bucket++;
            }
            buckets.get(bucket).increment();
            sum.add(seconds);
        }

        Measure measure() {
            return new Measure(
                    "jiazhu_documents_duration_seconds",
                    Measure.Kind.HISTOGRAM,
                    "How long it took to make both files of a copy.",
                    this::readings);
        }

        private List<Reading> readings() {
            var readings = new ArrayList<Reading>();
            long upToHere = 0;
            for (int i = 0; i < buckets.size(); i++) {
                upToHere += buckets.get(i).sum();
                String le = i < UP_TO.length ? Double.toString(UP_TO[i]) : "+Inf";
                readings.add(new Reading("_bucket", Map.of("le", le), upToHere));
            }
            readings.add(new Reading("_sum", Map.of(), sum.sum()));
            readings.add(new Reading("_count", Map.of(), upToHere));
            return readings;
        }
    }

    @Override
    public MadeDocuments make(AnnotatedCopy copy, Bytes photo, Bytes signature) {
        long begun = System.nanoTime();
        MadeDocuments made = maker.make(copy, photo, signature);
        times.add((System.nanoTime() - begun) / 1e9);
        return made;
    }

    @Override
    public void prepare() {
        maker.prepare();
    }

    @Override
    public Bytes preview(AnnotatedCopy copy, Bytes photo, Bytes signature) {
        return maker.preview(copy, photo, signature);
    }

    @Override
    public Bytes original(CertificateType type, Facts facts, Map<ImageKind, Bytes> images) {
        return maker.original(type, facts, images);
    }

    @Override
    public Digest claim(AnnotatedCopy copy) {
        return maker.claim(copy);
    }

    @Override
    public List<PrintedElement> printed(AnnotatedCopy copy) {
        return maker.printed(copy);
    }

    @Override
    public List<Unprintable> unprintable(CertificateType type, Facts facts, Purpose purpose) {
        return maker.unprintable(type, facts, purpose);
    }
}
