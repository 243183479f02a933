package io.postillion.plugin.desk.judge;

/** Where the pictures of one post are, as templates of previews ask for them. */
public record PictureBase(String address) {

  public String picture(String sha256) {
    return address + "/" + sha256;
  }
}
