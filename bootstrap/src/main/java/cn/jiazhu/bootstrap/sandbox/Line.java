package cn.jiazhu.bootstrap.sandbox;

import cn.jiazhu.domain.InvalidValue;
import java.util.List;

/// A line of `people.txt`, as it stands there.
record Line(
        String user,
        String name,
        String gender,
        int age,
        String types,
        String specialties,
        String state,
        String announced,
        String mobile,
        String photo,
        String signature,
        String pressed,
        int employer,
        String shows) {

    private static final int COLUMNS = 14;

    static Line parse(String line) {
        List<String> of = List.of(line.split("\\s+", COLUMNS));
        InvalidValue.unless(of.size() == COLUMNS, "sample", InvalidValue.Reason.PATTERN);
        return new Line(
                of.get(0),
                of.get(1),
                of.get(2),
                Integer.parseInt(of.get(3)),
                of.get(4),
                of.get(5),
                of.get(6),
                of.get(7),
                of.get(8),
                of.get(9),
                of.get(10),
                of.get(11),
                Integer.parseInt(of.get(12)),
                of.get(13));
    }
}
