package cn.jiazhu.web.page;

import java.util.List;

/// A certificate as it looks, with what it says in words for those who do not see it.
///
/// @param downloads shown over it when the mouse is there; each also stands below, for everybody
public record Picture(String address, String alt, String caption, List<Frame.Link> downloads) {

    public Picture {
        downloads = List.copyOf(downloads);
    }
}
