// Stands for a library that only a part of exceljs needs which we never call.
module.exports = {}
