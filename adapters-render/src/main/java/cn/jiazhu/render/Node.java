package cn.jiazhu.render;

import java.util.List;

/// A node of the structure tree of a tagged PDF.
sealed interface Node {

    /// Something with a meaning of its own.
    ///
    /// @param type as PDF names it: P, H1, Figure …
    /// @param actualText what is said where the marks alone would mislead; or empty
    /// @param alternative what a figure shows; or empty
    /// @param attributes a dictionary as PDF spells it; or empty
    record Element(String type, String actualText, String alternative, String attributes, List<Node> kids)
            implements Node {

        public Element {
            kids = List.copyOf(kids);
        }

        static Element of(String type, List<? extends Node> kids) {
            return new Element(type, "", "", "", List.copyOf(kids));
        }

        static Element of(String type, Node... kids) {
            return of(type, List.of(kids));
        }

        Element saying(String text) {
            return new Element(type, text, alternative, attributes, kids);
        }

        Element with(String dictionary) {
            return new Element(type, actualText, alternative, dictionary, kids);
        }
    }

    /// A piece of the page.
    record Content(int id) implements Node {}

    /// The field of the signature.
    record SignatureField() implements Node {}
}
