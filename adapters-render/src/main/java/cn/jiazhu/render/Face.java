package cn.jiazhu.render;

/// The embedded fonts of a document, by who decides which characters they hold. A person's own subset never varies with
/// the copy, so it is stored once.
enum Face {
    /// Regular, cut for the template: labels, dates, numbers in ASCII.
    REGULAR,
    /// Bold, cut for the template.
    BOLD,
    /// Regular, cut for the holder's name, number, employer and specialties.
    PERSON,
    /// Regular, cut for purpose and recipient.
    PURPOSE,
    /// The font of rare characters, cut for what [#PERSON] lacks.
    PERSON_RARE,
    /// The font of rare characters, cut for what [#PURPOSE] lacks.
    PURPOSE_RARE;

    /// Who shows the characters that this face's font lacks; itself if nobody does.
    Face rare() {
        return switch (this) {
            case PERSON, PERSON_RARE -> PERSON_RARE;
            case PURPOSE, PURPOSE_RARE -> PURPOSE_RARE;
            case REGULAR, BOLD -> this;
        };
    }

    boolean isRare() {
        return switch (this) {
            case PERSON_RARE, PURPOSE_RARE -> true;
            case REGULAR, BOLD, PERSON, PURPOSE -> false;
        };
    }
}
