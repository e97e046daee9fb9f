package cn.jiazhu.platform.sandbox.page;

import java.util.List;

/// Everybody for whom something can be done.
///
/// @param problem why nothing can be done at all; empty otherwise
public record PeopleSheet(Frame frame, Place place, List<Choice> people, String problem) {

    /// Where the chosen person is taken.
    ///
    /// @param does what is done there
    public record Place(String address, String title, String does, String english) {}
}
