package cn.jiazhu.domain.verification;

import java.util.List;

/// What a file turned out to be beside the one that was issued; from best to worst. Only the first two let the copy
/// count.
public sealed interface FileReading {

    /// 有效: byte for byte the issued file.
    record Exact() implements FileReading {}

    /// 有效，另附验证数据: the issued bytes, then nothing but revocation data and document timestamps.
    record Evidence() implements FileReading {}

    /// 原件完好，另有添加: additions that touch nothing printed.
    record Added(List<Addition> additions) implements FileReading {
        public Added {
            additions = List.copyOf(additions);
        }
    }

    /// 原件内容被遮盖: at least one addition touches what is printed.
    record Covered(List<Addition> additions, List<PrintedElement.Name> elements) implements FileReading {
        public Covered {
            additions = List.copyOf(additions);
            elements = List.copyOf(elements);
        }
    }

    /// 签发后被改动.
    ///
    /// @param what in the words of the format: the object or part that is not as issued
    record Altered(String what) implements FileReading {}

    /// Of additions, by what they touch. What has no extent hides nothing.
    static FileReading withAdditions(List<Addition> additions, List<PrintedElement> printed) {
        var covered = printed.stream()
                .filter(element -> additions.stream()
                        .map(Addition::place)
                        .anyMatch(place -> !place.isEmpty() && place.touches(element.place())))
                .map(PrintedElement::name)
                .distinct()
                .toList();
        return covered.isEmpty() ? new Added(additions) : new Covered(additions, covered);
    }
}
