//! The page: screens, fields and widgets in Yew. Arithmetic belongs in `engine`.
