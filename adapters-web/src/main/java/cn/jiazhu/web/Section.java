package cn.jiazhu.web;

import cn.jiazhu.domain.operator.Deed;

/// A part of the console with an entry in its menu, for those who may; its name is `console.section.…` among the words.
enum Section {
    BOARD("/", Deed.SEE_BOARD),
    PEOPLE("/people", Deed.LOOK_UP),
    IMPORTS("/imports", Deed.SEE_IMPORTS),
    BATCHES("/batches", Deed.SEE_IMPORTS),
    PROPOSALS("/proposals", Deed.SEE_PROPOSALS),
    RIGHTS("/rights", Deed.PROPOSE_RIGHT),
    TYPES("/types", Deed.SEE_TYPES),
    OPERATORS("/operators", Deed.KEEP_OPERATORS),
    AUDIT("/audit", Deed.READ_AUDIT),
    PLATFORM("/platform", Deed.SEE_PLATFORM),
    SETTINGS("/settings", Deed.SEE_SETTINGS);

    private final String path;
    private final Deed deed;

    Section(String path, Deed deed) {
        this.path = path;
        this.deed = deed;
    }

    String path() {
        return path;
    }

    Deed deed() {
        return deed;
    }

    String words() {
        return "console.section." + name();
    }
}
