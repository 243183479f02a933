-- The one type for which the two databases have no common name.
create domain pst_bytes as blob;
