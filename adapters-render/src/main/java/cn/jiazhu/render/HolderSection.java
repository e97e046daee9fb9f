package cn.jiazhu.render;

import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.Specialty;
import cn.jiazhu.render.Mark.Fill;
import cn.jiazhu.render.Mark.Picture;
import cn.jiazhu.render.Mark.Portrait;
import cn.jiazhu.render.Mark.Stroke;
import java.util.List;
import java.util.OptionalDouble;

/// The facts about the holder: name to employer, specialties, issue date, identifier, and the two images.
final class HolderSection {

    private static final Style NAME = new Style(Face.PERSON, 18, Ink.INK);
    private static final Style VALUE = new Style(Face.PERSON, 12, Ink.INK);
    private static final Style DATE = new Style(Face.REGULAR, 12, Ink.INK);
    private static final Style ISSUE_DATE = new Style(Face.REGULAR, 10.5, Ink.INK);

    private static final Room NAME_ROOM = new Room(105, 13, 0.5);
    private static final Room EMPLOYER_ROOM = new Room(105, 11, 0.5);
    private static final Room EMPLOYER_HALF = new Room(105, 10, 0.5);
    private static final Room SPECIALTY_ROOM = new Room(44, 9, 0.5);

    private static final int ROOMY_ROWS = 5;

    private final Sheet sheet;
    private final Facts facts;

    private HolderSection(Sheet sheet, Facts facts) {
        this.sheet = sheet;
        this.facts = facts;
    }

    static void drawOn(Sheet sheet, Facts facts) {
        var section = new HolderSection(sheet, facts);
        section.name();
        section.values();
        section.employer();
        section.specialties();
        sheet.left(Field.ISSUE_DATE, PrintedDay.of(facts.issuedOn()), ISSUE_DATE, 123, 249);
        sheet.shrunk(
                Field.IDENTIFIER,
                facts.identifier().toString(),
                Styles.FOOT,
                Styles.FOOT_VALUES,
                263.5,
                new Room(143, 6.5, 0.1));
    }

    /// Fitted into their fields and centred; the photo on white, with a hairline over its edge.
    static void drawImagesOn(Sheet sheet, Images images) {
        Outline frame = Outline.rectangle(159, 102.5, 25, 35);
        sheet.draw(frame, new Fill(Ink.PAPER));
        if (images.has(Portrait.PHOTO)) {
            sheet.add(fitted(Portrait.PHOTO, images, 159, 102.5, 25, 35));
        }
        sheet.draw(frame, new Stroke(Ink.DEEP, Styles.HAIRLINE));
        if (images.has(Portrait.SIGNATURE)) {
            sheet.add(fitted(Portrait.SIGNATURE, images, 27, 221, 34, 13));
        }
    }

    private static Picture fitted(Portrait portrait, Images images, double x, double y, double w, double h) {
        ImageFile image = images.of(portrait);
        double scale = Math.min(w / image.width(), h / image.height());
        double width = image.width() * scale;
        double height = image.height() * scale;
        return new Picture(portrait, x + (w - width) / 2, y + (h - height) / 2, width, height);
    }

    private void name() {
        String name = facts.name().text();
        OptionalDouble points = sheet.fitting(name, NAME, NAME_ROOM);
        if (points.isPresent()) {
            sheet.left(Field.NAME, name, NAME.at(points.getAsDouble()), Styles.VALUES, 107.5);
            return;
        }
        List<String> lines = Halves.afterDot(name);
        Room room = Room.fixed(NAME_ROOM.width(), NAME_ROOM.smallest());
        Style style = NAME.at(room.smallest());
        sheet.shrunk(Field.NAME, lines.getFirst(), style, Styles.VALUES, 105.5, room);
        sheet.shrunk(Field.NAME, lines.getLast(), style, Styles.VALUES, 111, room);
    }

    private void values() {
        sheet.left(Field.GENDER, facts.gender().printed(), DATE, Styles.VALUES, 117.5);
        sheet.left(Field.BIRTH_DATE, PrintedDay.of(facts.birthDate()), DATE, 118, 117.5);
        Room room = Room.fixed(105, VALUE.points());
        sheet.shrunk(Field.NUMBER, facts.number().text(), VALUE, Styles.VALUES, 127.5, room);
    }

    private void employer() {
        String employer = facts.employer().name();
        OptionalDouble points = sheet.fitting(employer, VALUE, EMPLOYER_ROOM);
        if (points.isPresent()) {
            sheet.left(Field.EMPLOYER, employer, VALUE.at(points.getAsDouble()), Styles.VALUES, 137.5);
            return;
        }
        List<String> lines = Halves.of(employer);
        Style style = VALUE.at(Math.min(
                sheet.fitting(lines.getFirst(), VALUE, EMPLOYER_HALF).orElse(EMPLOYER_HALF.smallest()),
                sheet.fitting(lines.getLast(), VALUE, EMPLOYER_HALF).orElse(EMPLOYER_HALF.smallest())));
        Room room = Room.fixed(EMPLOYER_HALF.width(), style.points());
        sheet.shrunk(Field.EMPLOYER, lines.getFirst(), style, Styles.VALUES, 137.5, room);
        sheet.shrunk(Field.EMPLOYER, lines.getLast(), style, Styles.VALUES, 143, room);
    }

    private void specialties() {
        List<Specialty> specialties = facts.specialties();
        boolean roomy = specialties.size() <= ROOMY_ROWS;
        double points = roomy ? 12 : 10.5;
        double first = roomy ? 165 : 160;
        double step = roomy ? 10 : 5;
        sheet.left(Field.LABEL, "共" + specialties.size() + "项", Styles.LABEL, Styles.LEFT, 152.5);
        for (int i = 0; i < specialties.size(); i++) {
            row(i + 1, specialties.get(i), points, first + step * i);
        }
        if (specialties.size() % ROOMY_ROWS != 0) {
            double next = first + step * specialties.size();
            sheet.left(Field.LABEL, "以下空白", Styles.SMALL_LABEL, Styles.VALUES, next);
        }
    }

    private void row(int number, Specialty specialty, double points, double y) {
        Style date = DATE.at(points);
        sheet.left(Field.LABEL, Integer.toString(number), Styles.LABEL.at(points), Styles.LEFT, y);
        sheet.shrunk(Field.SPECIALTY, specialty.name(), VALUE.at(points), Styles.VALUES, y, SPECIALTY_ROOM);
        sheet.left(Field.VALIDITY, PrintedDay.of(specialty.validity().first()), date, Styles.SECOND, y);
        sheet.centred(Field.VALIDITY, "至", date, 133, y);
        sheet.left(Field.VALIDITY, PrintedDay.of(specialty.validity().last()), date, 139, y);
    }
}
