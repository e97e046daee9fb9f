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
    PURPOSE
}
